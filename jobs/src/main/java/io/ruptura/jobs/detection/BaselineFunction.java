package io.ruptura.jobs.detection;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.ScopeMemory;
import io.ruptura.domain.baseline.ScopeObserver;
import io.ruptura.domain.baseline.ScopeObserver.Observed;
import io.ruptura.domain.baseline.band.BandsAhead;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.baseline.burn.BurnMemory;
import io.ruptura.domain.baseline.burn.BurnObserver;
import io.ruptura.domain.baseline.measure.MeasureMemory;
import io.ruptura.domain.baseline.measure.MeasureObserver;
import io.ruptura.domain.baseline.profile.HoursInForce;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.plan.Foreseen;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.candidate.Uncertainty;
import io.ruptura.domain.scope.Scope;
import io.ruptura.jobs.lifecycle.Notice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Sets the windows of one scope against its baseline: keyed by scope, prompt window metrics in, notable observations and what follows them out. Scopes that
 * {@code detection.scopes} does not name are passed over. Beside them, what is expected of the windows to come.
 *
 * <p>The first windows of a scope wait until event time has come to the end of the first: then all is heard that wider scopes knew before it, which the scope begins with.
 * Where no hours are configured, so do those of which it is not known yet what was learned of hours before their quarter of the day.
 *
 * <p>Every subtask hears every plan, every policy and what platforms say of their channels; one answers. Each counts for the windows that come after it is heard; a plan is forgotten when no window that may come has to do with it.
 */
public final class BaselineFunction extends KeyedBroadcastProcessFunction<String, WindowMetrics, Notice, Observation> {

    /** What became of the maintenance put while running; calendars and service levels are answered where they are counted by. */
    static final OutputTag<Health> ANSWERS = new OutputTag<>("maintenance-answers", TypeInformation.of(Health.class));

    /** What is expected of the windows to come. */
    static final OutputTag<ExpectedBand> BANDS = new OutputTag<>("bands", TypeInformation.of(ExpectedBand.class));

    /** What is not known at the moment. */
    static final OutputTag<Candidate> DOUBTS = new OutputTag<>("doubts", TypeInformation.of(Candidate.class));

    /** A window reaches back no further. */
    private static final long LONGEST_WINDOW = Window.P1D.millis();

    private final RupturaConfig config;
    private final Outlook outlook;
    private final Foresight known;
    private final Set<Set<String>> watched;
    private transient KnownAhead ahead;
    private transient HoursInForce hours;
    private transient ScopeObserver observer;
    private transient MeasureObserver measures;
    private transient BurnObserver burn;
    private transient BandsAhead bands;
    private transient ScopeMemoryState memory;
    private transient ListState<WindowMetrics> waiting;
    private transient ValueState<MeasureMemory> measureMemory;
    private transient ValueState<BurnMemory> burnMemory;

    /** @param known what is known in advance from the beginning */
    public BaselineFunction(RupturaConfig config, Outlook outlook, Foresight known) {
        this.config = config;
        this.known = known;
        this.outlook = outlook;
        this.watched = config.detection().scopes().stream().map(Set::copyOf).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void open(OpenContext context) {
        observer = new ScopeObserver(ObserverSettings.of(config));
        measures = new MeasureObserver(ObserverSettings.of(config));
        bands = new BandsAhead(ObserverSettings.of(config));
        memory = new ScopeMemoryState(getRuntimeContext());
        waiting = getRuntimeContext().getListState(new ListStateDescriptor<>("newborn", WindowMetrics.class));
        measureMemory = getRuntimeContext().getState(new ValueStateDescriptor<>("measure-memory", MeasureMemory.class));
        burnMemory = getRuntimeContext().getState(new ValueStateDescriptor<>("burn-memory", BurnMemory.class));
    }

    @Override
    public void processBroadcastElement(Notice notice, Context context, Collector<Observation> out) throws Exception {
        if (ahead == null) {
            recall(context::getBroadcastState).forEach(answer -> context.output(ANSWERS, answer));
        }
        if (notice.policy() != null) {
            Health answer = ahead.hear(notice.policy(), context.getBroadcastState(KnownAhead.POLICIES));
            judgeBy(ahead.config());
            if (isFirst() && KnownAhead.isAnswered(notice.policy())) {
                context.output(ANSWERS, answer);
            }
            return;
        }
        long time = context.currentWatermark();
        long forgotten = time == Long.MIN_VALUE ? time : time - LONGEST_WINDOW;
        if (notice.profile() != null) {
            ahead.hear(notice.profile(), context.getBroadcastState(KnownAhead.PROFILES), forgotten);
            return;
        }
        if (notice.plan() == null) {
            ahead.hear(notice.declaration(), context.getBroadcastState(KnownAhead.DECLARED), forgotten);
        } else {
            ahead.hear(notice.plan(), context.getBroadcastState(KnownAhead.PLANS), forgotten);
        }
    }

    @Override
    public void processElement(WindowMetrics window, ReadOnlyContext context, Collector<Observation> out)
            throws Exception {
        Scope scope = new Scope(window.scope());
        if (!watched.contains(scope.dimensions().keySet())) {
            return;
        }
        if (ahead == null) {
            recall(context::getBroadcastState).forEach(answer -> context.output(ANSWERS, answer));
        }
        Uncertainty.of(window).forEach(doubt -> context.output(DOUBTS, doubt));
        ScopeMemory remembered = remembered(window);
        long heard = allHeardAt(window, remembered);
        if (context.currentWatermark() < heard) {
            waiting.add(window);
            context.timerService().registerEventTimeTimer(heard);
        } else {
            judge(window, remembered, context, out);
        }
    }

    /** What is remembered of the scope of a window; null where nothing is, as of topics. */
    private ScopeMemory remembered(WindowMetrics window) throws IOException {
        return MeasureObserver.isTopic(window.scope()) ? null : memory.of(window.scope());
    }

    /** When event time has come so far, all is heard that wider scopes told and that a window needs: of a new scope how hours differ, where none are configured the hours. */
    private long allHeardAt(WindowMetrics window, ScopeMemory remembered) {
        long hoursHeard = hours.heardAt(window.endMillis());
        boolean isNew = remembered == null && !MeasureObserver.isTopic(window.scope());
        return isNew ? Math.max(hoursHeard, window.endMillis() - 1) : hoursHeard;
    }

    /** What wider scopes told has been heard by now, at any parallelism. */
    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Observation> out) throws Exception {
        if (ahead == null) {
            recall(context::getBroadcastState).forEach(answer -> context.output(ANSWERS, answer));
        }
        List<WindowMetrics> still = new ArrayList<>();
        for (WindowMetrics window : waiting.get()) {
            ScopeMemory remembered = remembered(window);
            if (still.isEmpty() && allHeardAt(window, remembered) <= timestamp) {
                judge(window, remembered, context, out);
            } else {
                still.add(window);
            }
        }
        waiting.update(still);
    }

    private void judge(
            WindowMetrics window, ScopeMemory remembered, ReadOnlyContext context, Collector<Observation> out)
            throws Exception {
        BusinessCalendar calendar = hours.of(window.scope(), window.endMillis(), ahead.profiles());
        Foresight foresight = hours.count(ahead.foresight(), calendar);
        Foreseen foreseen = foresight.over(window.scope(), window.startMillis(), window.endMillis());
        if (MeasureObserver.isLookedAt(window)) {
            MeasureObserver.Observed measured = measures.observe(measureMemory.value(), window, calendar, foreseen);
            measureMemory.update(measured.memory());
            measured.observations().forEach(out::collect);
        }
        if (burn.isLookedAt(window)) {
            BurnObserver.Observed burning = burn.observe(burnMemory.value(), window, calendar);
            burnMemory.update(burning.memory());
            burning.observations().forEach(out::collect);
        }
        if (!MeasureObserver.isTopic(window.scope())) {
            ScopeMemory known = remembered == null ? newborn(window) : remembered;
            Observed observed = observer.observe(known, window, calendar, foreseen);
            memory.put(window.scope(), observed.memory());
            observed.observations().forEach(out::collect);
            bands.after(observed.memory(), window, calendar, outlook.windowsAhead(window.endMillis()), foresight)
                    .forEach(band -> context.output(BANDS, band));
        }
    }

    private ScopeMemory newborn(WindowMetrics window) {
        return ScopeObserver.before(window, ahead.profiles().of(window.scope(), window.endMillis()));
    }

    private List<Health> recall(KnownAhead.Kept kept) throws Exception {
        ahead = new KnownAhead(config, known);
        List<Health> refused = ahead.recall(kept);
        judgeBy(ahead.config());
        return isFirst() ? refused : List.of();
    }

    private void judgeBy(RupturaConfig now) {
        hours = HoursInForce.of(now);
        burn = new BurnObserver(
                ObserverSettings.of(now), now.metrics().serviceLevel().target());
    }

    private boolean isFirst() {
        return getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
    }
}
