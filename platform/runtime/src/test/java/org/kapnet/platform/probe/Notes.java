package org.kapnet.platform.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapnet.platform.problem.CommonProblem;
import org.kapnet.platform.security.CurrentActor;
import org.kapnet.platform.web.Ids;
import org.kapnet.platform.web.Preconditions;

@ApplicationScoped
class Notes {

    private final NoteRepository notes;
    private final CurrentActor actor;

    Notes(NoteRepository notes, CurrentActor actor) {
        this.notes = notes;
        this.actor = actor;
    }

    @Transactional
    NoteEntity write(WriteNote command) throws InterruptedException {
        UUID id = Optional.ofNullable(command.id()).orElseGet(Ids::next);
        NoteEntity note = new NoteEntity(id, actor.get().requireClinic(), command.text());
        notes.persistAndFlush(note);
        Gate.pass();
        return note;
    }

    @Transactional
    NoteEntity change(UUID id, @Nullable String ifMatch, String text) {
        NoteEntity note = find(id);
        Preconditions.requireMatch(ifMatch, note.version);
        note.text = text;
        notes.flush();
        return note;
    }

    @Transactional
    NoteEntity find(UUID id) {
        return notes.findByIdOptional(id).orElseThrow(() -> CommonProblem.notFound("note"));
    }
}
