package org.kapnet.notification.reminder;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapnet.notification.channel.ChannelName;
import org.kapnet.notification.contact.Contact;
import org.kapnet.notification.preference.Preference;

/** Over which channels a patient may be reminded: there is an address, it is switched on, and messages are agreed to. */
final class Reachable {

    private Reachable() {}

    static List<ChannelName> channels(Contact contact, Preference preference) {
        return List.copyOf(addresses(contact, preference).keySet());
    }

    static Optional<String> address(Contact contact, Preference preference, ChannelName channel) {
        return Optional.ofNullable(addresses(contact, preference).get(channel));
    }

    private static Map<ChannelName, String> addresses(Contact contact, Preference preference) {
        Map<ChannelName, String> addresses = new EnumMap<>(ChannelName.class);
        if (contact.messagingRefused() || contact.deceased()) {
            return addresses;
        }
        contact.email().filter(email -> preference.mail()).ifPresent(email -> addresses.put(ChannelName.MAIL, email));
        contact.phone()
                .filter(phone -> preference.smsPermitted())
                .ifPresent(phone -> addresses.put(ChannelName.SMS, phone));
        return addresses;
    }
}
