package org.kapnet.notification.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kapnet.notification.channel.ChannelName;
import org.kapnet.notification.delivery.Deliveries;
import org.kapnet.notification.delivery.DeliveryOrder;
import org.kapnet.notification.delivery.DeliveryPurpose;
import org.kapnet.notification.oncall.OnCallContact;
import org.kapnet.notification.oncall.OnCallContacts;
import org.kapnet.notification.template.Texts;

/** Plans the calls of one step: mail and SMS to everyone on the step's levels, at any hour. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EscalationCalls {

    private final OnCallContacts onCall;
    private final EscalationLadder ladder;
    private final Deliveries deliveries;
    private final Clock clock;

    EscalationCalls(OnCallContacts onCall, EscalationLadder ladder, Deliveries deliveries, Clock clock) {
        this.onCall = onCall;
        this.ladder = ladder;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Returns how many people are called. */
    int call(EscalationEntity escalation, int step) {
        List<OnCallContact> all = onCall.ofClinic(escalation.clinicId());
        Set<Integer> levels =
                ladder.levelsOf(step, all.stream().map(OnCallContact::level).toList());
        List<OnCallContact> called =
                all.stream().filter(contact -> levels.contains(contact.level())).toList();
        deliveries.plan(called.stream()
                .flatMap(contact -> Stream.of(ChannelName.SMS, ChannelName.MAIL)
                        .map(channel -> order(escalation, step, contact, channel)))
                .toList());
        return called.size();
    }

    private DeliveryOrder order(EscalationEntity escalation, int step, OnCallContact contact, ChannelName channel) {
        return new DeliveryOrder(
                DeliveryPurpose.ESCALATION,
                escalation.id(),
                escalation.patientId(),
                escalation.clinicId(),
                contact.id(),
                channel,
                escalation.causeOf(step),
                Texts.VERSION,
                clock.instant());
    }
}
