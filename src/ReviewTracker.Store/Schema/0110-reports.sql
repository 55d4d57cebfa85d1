-- Parts that went to another agency: few, and asked for by every look at the past.
create index action_list_gone on rt.action_list_history (key) where data is null;
