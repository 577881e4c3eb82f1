package io.ruptura.jobs.detection;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.baseline.measure.MeasureObserver;
import io.ruptura.domain.baseline.profile.ProfileObserver;
import io.ruptura.domain.budget.ShiftAccount;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.Selection;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.plan.Announcement;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.candidate.Interruptions;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.rupture.course.Figure;
import io.ruptura.domain.rupture.course.ScopeReading;
import io.ruptura.domain.rupture.lifecycle.LifecyclePolicy;
import io.ruptura.jobs.explaining.ExplainFunction;
import io.ruptura.jobs.explaining.ReadScopesFunction;
import io.ruptura.jobs.lifecycle.LifecycleFunction;
import io.ruptura.jobs.lifecycle.Notice;
import io.ruptura.jobs.lifecycle.Said;
import io.ruptura.patterns.CompiledPatterns;
import io.ruptura.patterns.PatternCatalog;
import io.ruptura.patterns.RaiseThresholds;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Window metrics, people's commands and policies, and what platforms announce in; ruptures, expectations and the answers to policies out. */
public final class RuptureDetectionJob {

    /** What patterns correlate over. One service for now; it is never a single channel or queue, which could not see its siblings. */
    private static final String SERVICE_UNIT = "service";

    /** All that is looked at of the metrics. */
    public static final Selection SELECTION = selection();

    private RuptureDetectionJob() {}

    /**
     * What people say while the job runs.
     *
     * @param announcements what platforms say: what is planned, and how their channels are
     * @param isHistory whether commands are of the past, and each acts at its own time instead of at once
     */
    public record People(
            DataStream<Command> commands,
            DataStream<Policy> policies,
            DataStream<Announcement> announcements,
            boolean isHistory) {

        /** People of now. */
        public People(
                DataStream<Command> commands, DataStream<Policy> policies, DataStream<Announcement> announcements) {
            this(commands, policies, announcements, false);
        }
    }

    /**
     * What the job produces.
     *
     * @param ruptures every revision
     * @param bands what is expected of the windows to come, as far as the outlook goes
     * @param accounts how much of its alert budget each shift has spent
     * @param answers what became of each pattern and maintenance put while running, and what marks of people have taught
     */
    public record Outputs(
            DataStream<Rupture> ruptures,
            DataStream<ExpectedBand> bands,
            DataStream<ShiftAccount> accounts,
            DataStream<Health> answers) {}

    /** The job where nothing is known in advance. */
    public static Outputs wire(DataStream<WindowMetrics> prompt, People people, RupturaConfig config, Outlook outlook) {
        return wire(prompt, people, config, outlook, Foresight.NONE);
    }

    /** @param foresight what is known in advance from the beginning, besides maintenance, which is configured */
    public static Outputs wire(
            DataStream<WindowMetrics> prompt,
            People people,
            RupturaConfig config,
            Outlook outlook,
            Foresight foresight) {
        DataStream<Notice> notices = notices(people);
        SingleOutputStreamOperator<Observation> observations = prompt.keyBy(WindowMetrics::scope)
                .connect(notices.union(profiles(prompt, config))
                        .broadcast(KnownAhead.PLANS, KnownAhead.POLICIES, KnownAhead.DECLARED, KnownAhead.PROFILES))
                .process(new BaselineFunction(config, outlook, foresight))
                .uid("observe-metrics")
                .name("Set metrics against what is expected");

        PatternCatalog catalog = PatternCatalog.configured(config.detection());
        CompiledPatterns patterns = CompiledPatterns.of(catalog, config.detection());
        SingleOutputStreamOperator<Candidate> candidates = observations
                .keyBy(observation -> SERVICE_UNIT)
                .connect(people.policies().broadcast())
                .transform(
                        "Match patterns of ruptures",
                        TypeInformation.of(Candidate.class),
                        new PatternOperator(patterns, config.detection()))
                .uid("match-patterns");

        SingleOutputStreamOperator<Rupture> folded = candidates
                .union(observations.getSideOutput(BaselineFunction.DOUBTS))
                .keyBy(candidate -> SERVICE_UNIT)
                .connect(said(people, notices).keyBy(said -> SERVICE_UNIT))
                .process(new LifecycleFunction(
                        LifecyclePolicy.of(config).learning(RaiseThresholds.of(catalog, config.detection())),
                        config,
                        foresight,
                        interruptions(catalog, config),
                        people.isHistory()))
                .uid("fold-ruptures")
                .name("Fold candidates and commands into ruptures");

        return new Outputs(
                explained(folded, prompt, config),
                observations.getSideOutput(BaselineFunction.BANDS),
                folded.getSideOutput(LifecycleFunction.ACCOUNTS),
                answers(candidates, observations, folded));
    }

    private static DataStream<Health> answers(
            SingleOutputStreamOperator<Candidate> candidates,
            SingleOutputStreamOperator<Observation> observations,
            SingleOutputStreamOperator<Rupture> folded) {
        return candidates
                .getSideOutput(PatternOperator.ANSWERS)
                .union(
                        observations.getSideOutput(BaselineFunction.ANSWERS),
                        folded.getSideOutput(LifecycleFunction.LESSONS));
    }

    private static Interruptions interruptions(PatternCatalog catalog, RupturaConfig config) {
        return new Interruptions(
                config.detection().alertBudget().toBudget(config.zone()),
                RaisingSurprises.of(catalog, config.detection()));
    }

    private static DataStream<Notice> profiles(DataStream<WindowMetrics> prompt, RupturaConfig config) {
        return prompt.filter(ProfileObserver::isLookedAt)
                .uid("choose-wider-scopes")
                .name("Choose scopes with others inside")
                .keyBy(WindowMetrics::scope)
                .process(new ProfileFunction(config))
                .uid("profile-scopes")
                .name("Learn how hours differ there");
    }

    private static DataStream<Notice> notices(People people) {
        DataStream<Notice> announced = people.announcements()
                .map(Notice::of)
                .returns(Notice.class)
                .uid("take-announcements")
                .name("Take what platforms announce");
        DataStream<Notice> policies = people.policies()
                .filter(policy -> Notice.KINDS.contains(policy.kind()))
                .uid("choose-policies")
                .name("Choose policies to judge by")
                .map(Notice::of)
                .returns(Notice.class)
                .uid("take-policies")
                .name("Take policies to judge by");
        return announced.union(policies);
    }

    private static DataStream<Said> said(People people, DataStream<Notice> notices) {
        DataStream<Said> commands = people.commands()
                .map(Said::of)
                .returns(Said.class)
                .uid("take-commands")
                .name("Take commands");
        return commands.union(notices.filter(Notice::isOfRuptures)
                .uid("choose-notices")
                .name("Choose what is known in advance")
                .map(Said::of)
                .returns(Said.class)
                .uid("take-notices")
                .name("Take what is known in advance"));
    }

    private static DataStream<Rupture> explained(
            DataStream<Rupture> folded, DataStream<WindowMetrics> prompt, RupturaConfig config) {
        DataStream<ScopeReading> readings =
                prompt.flatMap(new ReadScopesFunction()).uid("read-scopes").name("Read what explains ruptures");
        return folded.keyBy(rupture -> SERVICE_UNIT)
                .connect(readings.keyBy(reading -> SERVICE_UNIT))
                .process(new ExplainFunction(config))
                .uid("explain-ruptures")
                .name("Explain ruptures");
    }

    private static Selection selection() {
        Set<Metric> metrics = new HashSet<>(MeasureObserver.SELECTION.metrics());
        metrics.addAll(Figure.METRICS);
        return new Selection(MeasureObserver.SELECTION.windows(), metrics);
    }
}
