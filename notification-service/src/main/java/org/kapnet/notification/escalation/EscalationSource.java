package org.kapnet.notification.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kapnet.notification.channel.ChannelName;
import org.kapnet.notification.channel.Outbound;
import org.kapnet.notification.delivery.DeliveryPurpose;
import org.kapnet.notification.delivery.DeliveryRequest;
import org.kapnet.notification.delivery.DeliverySource;
import org.kapnet.notification.oncall.OnCallContact;
import org.kapnet.notification.oncall.OnCallContacts;
import org.kapnet.notification.template.Texts;

/** Writes the calls to people on duty; once someone answered, what has not left yet is withdrawn. */
@ApplicationScoped
class EscalationSource implements DeliverySource {

    private final EscalationRepository repository;
    private final OnCallContacts onCall;
    private final Texts texts;

    EscalationSource(EscalationRepository repository, OnCallContacts onCall, Texts texts) {
        this.repository = repository;
        this.onCall = onCall;
        this.texts = texts;
    }

    @Override
    public DeliveryPurpose purpose() {
        return DeliveryPurpose.ESCALATION;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Prepared prepare(DeliveryRequest request) {
        EscalationEntity escalation = repository.findById(request.subjectId());
        if (escalation == null || escalation.escalation() instanceof Escalation.Acknowledged) {
            return new Prepared.Dropped("acknowledged");
        }
        Optional<OnCallContact> contact = onCall.find(request.recipientId());
        if (contact.isEmpty()) {
            return new Prepared.Dropped("no-longer-on-call");
        }
        if (!contact.get().clinicId().equals(escalation.clinicId())) {
            return new Prepared.Dropped("moved");
        }
        Texts.Text text = texts.escalation(
                request.templateVersion(), request.channel(), request.subjectId(), request.deliveryId());
        String address = request.channel() == ChannelName.SMS
                ? contact.get().phone()
                : contact.get().email();
        return new Prepared.Ready(new Outbound(
                request.deliveryId(),
                request.attempt(),
                request.channel(),
                address,
                text.subject(),
                text.body(),
                text.reference()));
    }
}
