package io.ruptura.deploy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape of the whole: which module may know which, and what logic may not touch. No violation is tolerated, none is frozen. */
@AnalyzeClasses(packages = "io.ruptura", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String DOMAIN = "io.ruptura.domain..";
    private static final String PATTERNS = "io.ruptura.patterns..";
    private static final String JOBS = "io.ruptura.jobs..";
    private static final String SIMULATOR = "io.ruptura.simulator..";
    private static final String BROKER = "io.ruptura.broker..";
    private static final String ARCHIVE = "io.ruptura.archive..";
    private static final String CONSOLE = "io.ruptura.console..";
    private static final String DEPLOY = "io.ruptura.deploy..";

    /** Reading the wall clock in logic makes it untestable at a boundary; time is an argument. */
    private static final String WALL_CLOCK = "java\\.lang\\.System\\.currentTimeMillis"
            + "|java\\.lang\\.Thread\\.sleep"
            + "|java\\.time\\.(Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.now"
            + "|java\\.time\\.Clock\\.system\\w*"
            + "|java\\.time\\.ZoneId\\.systemDefault"
            + "|java\\.util\\.TimeZone\\.getDefault";

    @ArchTest
    static final ArchRule theDomainKnowsNoOtherModule = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PATTERNS, JOBS, SIMULATOR, BROKER, ARCHIVE, CONSOLE, DEPLOY);

    @ArchTest
    static final ArchRule brokerAndArchiveKnowTheDomainAlone = noClasses()
            .that()
            .resideInAnyPackage(BROKER, ARCHIVE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PATTERNS, JOBS, SIMULATOR, CONSOLE, DEPLOY, "org.apache.flink..");

    @ArchTest
    static final ArchRule theConsoleKnowsNoJobs = noClasses()
            .that()
            .resideInAPackage(CONSOLE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PATTERNS, JOBS, SIMULATOR, DEPLOY, "org.apache.flink..");

    @ArchTest
    static final ArchRule theDomainKnowsNoFrameworkAndDoesNotLog = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.flink..",
                    "org.apache.kafka..",
                    "com.espertech..",
                    "org.slf4j..",
                    "org.apache.logging..",
                    "java.util.logging..",
                    "java.net..",
                    "java.sql..");

    @ArchTest
    static final ArchRule patternsKnowTheDomainAlone = noClasses()
            .that()
            .resideInAPackage(PATTERNS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JOBS, SIMULATOR, DEPLOY, "org.apache.flink..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule jobsKnowNeitherTheSimulatorNorTheCommandLine = noClasses()
            .that()
            .resideInAPackage(JOBS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SIMULATOR, CONSOLE, DEPLOY);

    @ArchTest
    static final ArchRule theSimulatorKnowsTheDomainAlone = noClasses()
            .that()
            .resideInAPackage(SIMULATOR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    PATTERNS, JOBS, CONSOLE, DEPLOY, "org.apache.flink..", "org.apache.kafka..", "com.espertech..");

    /** Esper is GPL v2: the question of its licence stays in one module. */
    @ArchTest
    static final ArchRule esperLivesInThePatternsAlone = noClasses()
            .that()
            .resideOutsideOfPackage(PATTERNS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.espertech..");

    @ArchTest
    static final ArchRule onlyMainClassesAndTheLiveClockReadTheWallClock =
            noClasses().that(areNeitherMainNorTheLiveClock()).should().accessTargetWhere(readsTheWallClock());

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Common|Data|Info)(\\$.*)?")
            .because("such a name fits anything");

    @ArchTest
    static final ArchRule packagesOfTheDomainFormNoCycles =
            slices().matching("io.ruptura.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesOfTheJobsFormNoCycles =
            slices().matching("io.ruptura.jobs.(*)..").should().beFreeOfCycles();

    private static DescribedPredicate<JavaClass> areNeitherMainNorTheLiveClock() {
        return DescribedPredicate.describe(
                "are neither main classes nor the live clock",
                type -> type.tryGetMethod("main", String[].class).isEmpty()
                        && !type.getSimpleName().equals("LiveClock"));
    }

    /** Calls and method references alike. */
    private static DescribedPredicate<JavaAccess<?>> readsTheWallClock() {
        return DescribedPredicate.describe(
                "reads the wall clock",
                access -> access.getTarget().getFullName().matches("(" + WALL_CLOCK + ")\\(.*"));
    }
}
