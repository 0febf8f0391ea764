package org.kapnet.local.walk;

/** How many messages the mail server and the SMS stand-in have received. */
public interface Sinks {

    int mails();

    int texts();
}
