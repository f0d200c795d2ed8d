package congvu.testkit.signal;

import congvu.schemas.reference.RuleSubject;

/** What signals of one rule are about. */
record About(String ruleId, RuleSubject kind, String id) {}
