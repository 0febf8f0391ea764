package org.kapnet.notification.channel;

/** What a provider made of a message. Codes are fixed words; no provider text is kept, it may quote the address. */
public sealed interface Handover {

    /** The provider took it over. */
    record Accepted(String providerReference) implements Handover {}

    /** It did not work this time: a timeout, a dead connection, a busy or broken provider. */
    record Failed(String code) implements Handover {}

    /** It will never work: the provider refuses this message or this address. */
    record Refused(String code) implements Handover {}

    /** The recipient told the provider to stop. */
    record OptedOut() implements Handover {}
}
