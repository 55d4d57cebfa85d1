for (const component of ['Button', 'CharacterCount', 'Checkboxes', 'ErrorSummary', 'NotificationBanner', 'Radios', 'ServiceNavigation', 'SkipLink']) {
  govuk.createAll(govuk[component]);
}
document.documentElement.dataset.ready = '1';
