package org.kapnet.intake.vocabulary;

/** How words are written that several requests take: each pattern with the rule that a refusal names. */
public final class Patterns {

    /** BCP 47, such as en or es-US. */
    public static final String LANGUAGE_TAG = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    public static final String LANGUAGE_TAG_RULE = "must be a BCP 47 language tag";

    /** The postal code of a state of the United States. */
    public static final String STATE = "[A-Z]{2}";

    public static final String STATE_RULE = "must be the two letters of a state";

    /** A word that stands for an organisation, such as an insurer. */
    public static final String WORD = "[a-z0-9][a-z0-9-]{0,59}";

    public static final String WORD_RULE = "must be a word in lower case with hyphens";

    private Patterns() {}
}
