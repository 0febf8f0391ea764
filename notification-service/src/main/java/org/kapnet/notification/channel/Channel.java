package org.kapnet.notification.channel;

/**
 * A way out. An implementation talks to one provider and nothing else: retrying, recording and deciding belong to the
 * delivery worker. Never called inside a database transaction.
 */
public interface Channel {

    /** Which channel this is. */
    ChannelName name();

    /** Hands a message over; returns how it went and does not throw for anything that a provider can do. */
    Handover send(Outbound message);
}
