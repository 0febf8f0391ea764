package org.kapnet.intake.transcript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.crypto.FieldCipher;

/**
 * Copies everything that is stored about a patient, row by row: so nothing is forgotten when a feature stores more. What
 * is encrypted is opened; keyed hashes, which say nothing to a reader, are left out.
 */
@ApplicationScoped
public class Transcripts {

    /** Encrypted columns by table and column, with the name under which each was sealed; a test knows them all. */
    public static final Map<String, String> SEALED = Map.of(
            "kept_record.sealed", "kept_record.sealed",
            "patient.sealed_identity", "patient.identity",
            "health_history.sealed", "health_history.sealed",
            "clearance.sealed_reason", "clearance.reason",
            "referral.sealed_destination", "referral.destination",
            "screening.sealed_inputs", "screening.inputs",
            "screening.sealed_verdict", "screening.verdict",
            "screening_opinion.sealed_reason", "screening_opinion.reason",
            "specialist_letter.sealed_note", "specialist_letter.note",
            "specialist_letter.sealed_issuer", "specialist_letter.issuer");

    private static final String BYTES = "\\x";

    private final EntityManager entities;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    Transcripts(EntityManager entities, FieldCipher cipher, ObjectMapper json) {
        this.entities = entities;
        this.cipher = cipher;
        this.json = json;
    }

    /**
     * The rows about a patient that the connection may see, by table.
     *
     * @param clinicId only this clinic's rows; null for those of all clinics
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, List<ObjectNode>> of(UUID patientId, Collection<String> tables, @Nullable UUID clinicId) {
        entities.flush();
        Map<String, List<ObjectNode>> transcript = new LinkedHashMap<>();
        for (String table : tables) {
            transcript.put(camel(table), rows(table, patientId, clinicId));
        }
        return transcript;
    }

    @SuppressWarnings("unchecked") // A native query of text answers with texts.
    private List<ObjectNode> rows(String table, UUID patientId, @Nullable UUID clinicId) {
        String clinic = clinicId == null ? "" : " and clinic_id = :clinic";
        var query = entities.createNativeQuery(
                        "select cast(to_jsonb(t) as text) from " + table + " t where patient_id = :patient" + clinic,
                        String.class)
                .setParameter("patient", patientId);
        if (clinicId != null) {
            query.setParameter("clinic", clinicId);
        }
        return ((List<String>) query.getResultList())
                .stream().map(row -> readable(table, row)).toList();
    }

    private ObjectNode readable(String table, String row) {
        ObjectNode result = json.createObjectNode();
        for (Map.Entry<String, JsonNode> column : read(row).properties()) {
            JsonNode value = column.getValue();
            if (!value.isTextual() || !value.textValue().startsWith(BYTES)) {
                result.set(camel(column.getKey()), value);
                continue;
            }
            String field = SEALED.get(table + "." + column.getKey());
            if (field != null) {
                byte[] sealed = HexFormat.of().parseHex(value.textValue().substring(BYTES.length()));
                result.set(camel(column.getKey().replaceFirst("^sealed_?", "")), opened(cipher.open(field, sealed)));
            }
        }
        return result;
    }

    /** What was sealed is a JSON document, or a plain text. */
    private JsonNode opened(String plain) {
        return plain.startsWith("{") ? read(plain) : json.getNodeFactory().textNode(plain);
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            // The cause would quote what it could not read.
            throw new IllegalStateException("a stored row cannot be read: " + unreadable.getClass());
        }
    }

    private static String camel(String snake) {
        if (snake.isEmpty()) {
            return "content";
        }
        StringBuilder result = new StringBuilder();
        for (String part : snake.split("_", -1)) {
            result.append(
                    result.isEmpty() || part.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return result.toString();
    }
}
