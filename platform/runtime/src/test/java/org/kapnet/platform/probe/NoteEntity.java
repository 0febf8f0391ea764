package org.kapnet.platform.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
@Table(name = "note")
class NoteEntity {

    @Id
    UUID id;

    @Column(name = "clinic_id")
    UUID clinicId;

    String text;

    @Version
    long version;

    NoteEntity(UUID id, UUID clinicId, String text) {
        this.id = id;
        this.clinicId = clinicId;
        this.text = text;
    }

    @SuppressWarnings("NullAway") // the object mapper fills the fields
    protected NoteEntity() {
        this(new UUID(0, 0), new UUID(0, 0), "");
    }
}
