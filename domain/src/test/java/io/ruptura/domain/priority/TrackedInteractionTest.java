package io.ruptura.domain.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.event.Priority;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TrackedInteractionTest {

    private static final Contact CONTACT = Contact.of("I-1");
    private static final List<InteractionChange> LIFE = List.of(
            CONTACT.opened(0),
            CONTACT.transferred(10, "phone"),
            CONTACT.setByPerson(20, Priority.LOW),
            CONTACT.answered(30),
            CONTACT.answered(40),
            CONTACT.resolved(50),
            CONTACT.setByPerson(50, Priority.HIGH),
            CONTACT.reopened(60),
            CONTACT.transferred(70, "email"));

    private static TrackedInteraction fold(List<InteractionChange> changes) {
        TrackedInteraction interaction = TrackedInteraction.unknown(Contact.SOURCE, "I-1");
        for (InteractionChange change : changes) {
            interaction = interaction.after(change);
        }
        return interaction;
    }

    @Property(tries = 200, seed = "1")
    void theOrderAndTheNumberOfDeliveriesDoNotMatter(@ForAll long seed) {
        List<InteractionChange> shuffled = new ArrayList<>(LIFE);
        shuffled.addAll(LIFE.subList(2, 6));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(fold(shuffled)).isEqualTo(fold(LIFE));
    }

    @Test
    void knowsWhereItIsAndWhoDecidedLast() {
        TrackedInteraction interaction = fold(LIFE);

        assertThat(interaction.isOpen()).isTrue();
        assertThat(interaction.channelName()).isEqualTo("email");
        assertThat(interaction.ownPriority()).isEqualTo(Priority.HIGH);
        assertThat(interaction.answeredAtMillis()).isEqualTo(Contact.at(30));
    }

    @Test
    void whatWasNeverSeenOpeningIsNotOpen() {
        assertThat(fold(LIFE.subList(1, 4)).isOpen()).isFalse();
    }
}
