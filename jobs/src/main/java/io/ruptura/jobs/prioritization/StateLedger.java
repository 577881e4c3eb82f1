package io.ruptura.jobs.prioritization;

import io.ruptura.domain.priority.AffectingRupture;
import io.ruptura.domain.priority.PriorityLedger;
import io.ruptura.domain.priority.TrackedInteraction;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.FlinkRuntimeException;

/** The ledger of prioritization in keyed state. A state backend that fails fails the job. */
final class StateLedger implements PriorityLedger {

    private final MapState<String, TrackedInteraction> interactions;
    private final MapState<String, AffectingRupture> ruptures;

    StateLedger(RuntimeContext context) {
        interactions = context.getMapState(
                new MapStateDescriptor<>("interactions", Types.STRING, TypeInformation.of(TrackedInteraction.class)));
        ruptures = context.getMapState(
                new MapStateDescriptor<>("ruptures", Types.STRING, TypeInformation.of(AffectingRupture.class)));
    }

    @Override
    public TrackedInteraction interaction(String key) {
        return call(() -> interactions.get(key));
    }

    @Override
    public void keep(TrackedInteraction interaction) {
        call(() -> {
            interactions.put(interaction.key(), interaction);
            return null;
        });
    }

    @Override
    public void forgetInteraction(String key) {
        call(() -> {
            interactions.remove(key);
            return null;
        });
    }

    @Override
    public Iterable<TrackedInteraction> interactions() {
        return call(interactions::values);
    }

    @Override
    public AffectingRupture rupture(String id) {
        return call(() -> ruptures.get(id));
    }

    @Override
    public void keep(AffectingRupture rupture) {
        call(() -> {
            ruptures.put(rupture.id(), rupture);
            return null;
        });
    }

    @Override
    public void forgetRupture(String id) {
        call(() -> {
            ruptures.remove(id);
            return null;
        });
    }

    @Override
    public Iterable<AffectingRupture> ruptures() {
        return call(ruptures::values);
    }

    private static <T> T call(Callable<T> access) {
        try {
            return access.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new FlinkRuntimeException("state of prioritization", e);
        }
    }
}
