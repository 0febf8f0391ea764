package org.kapnet.integration.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.kapnet.integration.appointment.AppointmentFixtures.START;
import static org.kapnet.integration.appointment.AppointmentFixtures.details;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapnet.integration.appointment.Appointment.Booked;
import org.kapnet.integration.appointment.Appointment.Cancelled;
import org.kapnet.integration.appointment.Appointment.Completed;
import org.kapnet.integration.appointment.Appointment.Confirmed;
import org.kapnet.integration.appointment.Appointment.Missed;
import org.kapnet.integration.appointment.Appointment.Upcoming;

class AppointmentTest {

    static Stream<Upcoming> upcoming() {
        Booked booked = new Booked(details());
        return Stream.of(booked, booked.confirm(START.minusSeconds(10)));
    }

    @Test
    void aBookedAppointmentCanBeConfirmed() {
        Confirmed confirmed = new Booked(details()).confirm(START.minusSeconds(60));

        assertThat(confirmed.confirmedAt()).isEqualTo(START.minusSeconds(60));
        assertThat(confirmed.word()).isEqualTo("confirmed");
    }

    @ParameterizedTest
    @MethodSource("upcoming")
    void whatIsAheadCanBeHeldCancelledMissedOrMoved(Upcoming appointment) {
        assertThat(appointment.complete(START)).isEqualTo(new Completed(details(), START));
        assertThat(appointment
                        .cancel(START.minusSeconds(1), CancellationReason.OTHER)
                        .word())
                .isEqualTo("cancelled");
        assertThat(appointment.miss(START).word()).isEqualTo("missed");
        Booked moved =
                appointment.moveTo(START.plusSeconds(7200), START.plusSeconds(10800), ZoneId.of("America/Denver"));
        assertThat(moved.details().startsAt()).isEqualTo(START.plusSeconds(7200));
        assertThat(moved.details().id()).isEqualTo(details().id());
    }

    @ParameterizedTest
    @MethodSource("upcoming")
    void nothingIsHeldOrMissedBeforeItsTime(Upcoming appointment) {
        assertThatIllegalArgumentException().isThrownBy(() -> appointment.complete(START.minusNanos(1000)));
        assertThatIllegalArgumentException().isThrownBy(() -> appointment.miss(START.minusNanos(1000)));
    }

    /** No step exists on these types, so an illegal one cannot be written; this pins that none is added. */
    @Test
    void whatIsOverHasNoStep() {
        List<Class<? extends Appointment>> over = List.of(Completed.class, Cancelled.class, Missed.class);

        assertThat(over).allSatisfy(type -> {
            assertThat(Upcoming.class.isAssignableFrom(type)).isFalse();
            assertThat(type.getDeclaredMethods())
                    .noneMatch(method -> Appointment.class.isAssignableFrom(method.getReturnType()));
        });
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void aRowRebuildsTheStateItStandsFor(Appointment state) {
        AppointmentEntity row = AppointmentFixtures.row();

        row.become(state, START);

        assertThat(row.state()).isEqualTo(state);
    }

    static Stream<Appointment> everyState() {
        Booked booked = new Booked(details());
        return Stream.of(
                booked,
                booked.confirm(START),
                booked.complete(START),
                booked.cancel(START, CancellationReason.PATIENT_REQUEST),
                booked.miss(START));
    }
}
