package org.kapnet.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.MethodInfo;

/**
 * Which of the {@link Answers} a resource method gives, read from its byte code while the API document is built. The
 * method says it once by what it returns; an annotation that repeats it could be wrong.
 */
enum AnswerKinds {
    OK,
    CREATED,
    PAGE;

    private static final String ANSWERS = Answers.class.getName().replace('.', '/');

    /** The answers of a method and of those methods of its own class that it calls; none if the class is not found. */
    static Set<AnswerKinds> of(MethodInfo method) {
        Set<AnswerKinds> found = EnumSet.noneOf(AnswerKinds.class);
        read(method).ifPresent(owner -> collect(owner, method.name(), method.descriptor(), found, new HashSet<>()));
        return found;
    }

    private static Optional<ClassModel> read(MethodInfo method) {
        String resource = method.declaringClass().name().toString('/') + ".class";
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream bytes = loader.getResourceAsStream(resource)) {
            return bytes == null ? Optional.empty() : Optional.of(ClassFile.of().parse(bytes.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(
            ClassModel owner, String name, String descriptor, Set<AnswerKinds> found, Set<String> visited) {
        if (!visited.add(name + descriptor)) {
            return;
        }
        owner.methods().stream()
                .filter(method -> method.methodName().equalsString(name)
                        && method.methodType().equalsString(descriptor))
                .flatMap(AnswerKinds::calls)
                .forEach(call -> {
                    String target = call.owner().asInternalName();
                    if (target.equals(ANSWERS)) {
                        found.add(valueOf(call.name().stringValue().toUpperCase(Locale.ROOT)));
                    } else if (target.equals(owner.thisClass().asInternalName())) {
                        collect(owner, call.name().stringValue(), call.type().stringValue(), found, visited);
                    }
                });
    }

    private static Stream<InvokeInstruction> calls(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast);
    }
}
