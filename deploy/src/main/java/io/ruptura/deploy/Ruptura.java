package io.ruptura.deploy;

import io.ruptura.deploy.policies.PoliciesCommand;
import io.ruptura.domain.config.binding.InvalidConfigException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line, {@code ./ruptura}. Each subcommand is a class of its own, listed here.
 *
 * <p>Exit code 0 is done, 1 is work that failed, 2 is misuse. Messages go to stderr, results to stdout or files.
 */
@Command(
        name = "ruptura",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ReplayCommand.class,
            ImportCommand.class,
            SimulateCommand.class,
            DetectCommand.class,
            LabCommand.class,
            ConfigCommand.class,
            PatternsCommand.class,
            PoliciesCommand.class,
        },
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Stream analytics and disruption detection for customer service.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the work failed", "2:misuse"})
public final class Ruptura implements Runnable {

    @Spec
    private CommandSpec spec;

    private Ruptura() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The whole command line, for {@link #main} and for tests, which set its writers. */
    public static CommandLine commandLine() {
        return new CommandLine(new Ruptura())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
    }

    /** Without a subcommand there is nothing to do: misuse. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** What a user can put right gets one line; anything else is a bug and keeps its stack trace. */
    private static int report(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        if (failure instanceof CommandFailedException
                || failure instanceof InvalidConfigException
                || failure instanceof IOException) {
            err.println("ruptura: " + explain(failure));
        } else {
            failure.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String explain(Exception failure) {
        return failure instanceof NoSuchFileException ? "no such file: " + failure.getMessage() : failure.getMessage();
    }
}
