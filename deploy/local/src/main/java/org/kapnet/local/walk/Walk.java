package org.kapnet.local.walk;

import java.io.PrintStream;
import java.time.Instant;
import org.kapnet.local.Stack;

/** The whole sample walk over a running stack without data: the network, then three patients. */
public final class Walk {

    private final Stack stack;
    private final Narrator narrator;
    private final WalkClock clock;
    private final Sinks sinks;
    private final Cast cast;

    public Walk(Stack stack, PrintStream out) {
        this(stack, new Narrator(out));
    }

    public Walk(Stack stack, Narrator narrator) {
        this.stack = stack;
        this.narrator = narrator;
        this.clock = clockOf(stack);
        this.sinks = sinksOf(stack);
        this.cast = new Cast(stack.edgeUrl(), stack.signIn());
    }

    /** Sets up the network and walks all three patients. */
    public People all() {
        Network network = network();
        String one = wholeCourse(network, SamplePatient.ONE).walk();
        String two = psychosisHistory().walk();
        String three = riskRaised().walk();
        narrator.chapter("All three went as they should: " + narrator.steps() + " steps");
        return new People(network, one, two, three);
    }

    public Network network() {
        return new NetworkSetup(cast, narrator, clock).create();
    }

    public WholeCourse wholeCourse(Network network, SamplePatient sample) {
        return new WholeCourse(cast, narrator, clock, sinks, network, sample);
    }

    public PsychosisHistory psychosisHistory() {
        return new PsychosisHistory(cast, narrator);
    }

    public RiskRaised riskRaised() {
        return new RiskRaised(cast, narrator, clock, sinks);
    }

    public Cast cast() {
        return cast;
    }

    public WalkClock clock() {
        return clock;
    }

    public Stack stack() {
        return stack;
    }

    private static WalkClock clockOf(Stack stack) {
        return new WalkClock() {
            @Override
            public Instant now() {
                return stack.clock().instant();
            }

            @Override
            public void setTo(Instant instant) {
                stack.clock().setTo(instant);
            }
        };
    }

    private static Sinks sinksOf(Stack stack) {
        return new Sinks() {
            @Override
            public int mails() {
                return stack.mail().size();
            }

            @Override
            public int texts() {
                return stack.sms().size();
            }
        };
    }
}
