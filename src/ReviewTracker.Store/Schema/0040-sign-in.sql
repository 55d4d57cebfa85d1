-- Signing in. It is about browsers and not about cases, so none of it is in the log.

-- One row per browser somebody signed in with. Its cookie holds a random token; here stands the token's SHA-256.
create table rt.sessions (
  id        uuid primary key,
  token     bytea not null,
  person    uuid not null,
  way       text not null,
  device    text not null,
  begun     timestamptz not null,
  last_seen timestamptz not null,
  ends      timestamptz not null,
  ended     timestamptz,
  -- What the identity provider wants to see again at sign-out; sealed, and gone when the session is over.
  hint      bytea
);
create unique index sessions_token on rt.sessions (token);
create index sessions_person on rt.sessions (person);
create index sessions_ends on rt.sessions (ends);

-- One row per request for a code, for addresses nobody has as well: the same work, the same limits, the same answers.
-- Address and client are keyed digests, the code a keyed digest of its own row; a browser is known by its cookie's SHA-256.
create table rt.sign_in_codes (
  id      uuid primary key,
  browser bytea not null,
  address bytea not null,
  client  bytea not null,
  person  uuid,
  code    bytea not null,
  asked   timestamptz not null,
  expires timestamptz not null,
  tries   int not null default 0,
  used    timestamptz
);
create unique index sign_in_codes_browser on rt.sign_in_codes (browser);
create index sign_in_codes_address on rt.sign_in_codes (address, asked);
create index sign_in_codes_client on rt.sign_in_codes (client, asked);
create index sign_in_codes_asked on rt.sign_in_codes (asked);

-- Who an identity provider says somebody is, by its own unchanging id; an address is never a reason to be somebody.
create table rt.identities (
  issuer  text not null,
  subject text not null,
  person  uuid not null,
  since   timestamptz not null,
  primary key (issuer, subject)
);
create index identities_person on rt.identities (person);

-- The keys that protect cookies and forms, sealed whole under the master key, so that every node shares them.
create table rt.cookie_keys (
  id     uuid primary key,
  sealed bytea not null,
  made   timestamptz not null default now()
);
