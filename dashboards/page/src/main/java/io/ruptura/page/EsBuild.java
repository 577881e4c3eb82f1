package io.ruptura.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The esbuild program with the packages it may import.
 *
 * @param executable the program
 * @param packages the folder of the unpacked packages, such as {@code lit}
 */
public record EsBuild(Path executable, Path packages) {

    /** Languages and browsers of the last two or three years; nothing is translated for older ones. */
    private static final List<String> OPTIONS = List.of(
            "--bundle",
            "--minify",
            "--format=esm",
            "--target=es2022",
            "--charset=utf8",
            "--legal-comments=linked",
            "--entry-names=[name]-[hash]",
            "--log-level=warning",
            "--log-override:direct-eval=error");

    /** Bundles each entry into one file of the folder, named after the entry and its content: {@code main-MX2B7QLO.js}. */
    public void bundle(Path folder, Path... entries) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(executable.toAbsolutePath().toString());
        command.addAll(OPTIONS);
        command.add("--outdir=" + folder.toAbsolutePath());
        Stream.of(entries).map(entry -> entry.toAbsolutePath().toString()).forEach(command::add);

        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("NODE_PATH", packages.toAbsolutePath().toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || !said.isBlank()) {
            throw new BundlingFailedException(said.strip());
        }
    }
}
