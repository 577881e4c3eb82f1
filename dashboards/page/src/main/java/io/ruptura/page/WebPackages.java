package io.ruptura.page;

import io.mvnpm.esbuild.install.WebDepsInstaller;
import io.mvnpm.esbuild.model.WebDependency;
import io.mvnpm.esbuild.model.WebDependency.WebDependencyType;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** The web libraries and esbuild itself, which are jars on the class path here and folders where esbuild looks for them. */
public final class WebPackages {

    /** Every jar that holds a web package has this file, and no other jar. */
    private static final String MARK = "META-INF/importmap.json";

    private WebPackages() {}

    /** Jars on the class path that hold a web package, in the order of their names. */
    static List<Path> onClassPath() throws IOException {
        return Collections.list(WebPackages.class.getClassLoader().getResources(MARK)).stream()
                .map(WebPackages::jar)
                .sorted()
                .toList();
    }

    /** Unpacks what is not unpacked yet, and returns the esbuild that is among it. */
    public static EsBuild install(Path folder) throws IOException {
        WebDepsInstaller.install(
                folder,
                onClassPath().stream()
                        .map(jar -> WebDependency.of(jar, WebDependencyType.MVNPM))
                        .toList());
        return new EsBuild(executable(folder), folder);
    }

    private static Path jar(URL mark) {
        String inside = mark.getPath();
        return Path.of(URI.create(inside.substring(0, inside.indexOf("!/"))));
    }

    /** The one package of the name {@code @esbuild/…} is that of this machine: the build picks it by operating system. */
    private static Path executable(Path folder) throws IOException {
        for (Path file : Folders.files(folder.resolve("@esbuild"))) {
            String name = file.getFileName().toString();
            if (name.equals("esbuild") || name.equals("esbuild.exe")) {
                File executable = file.toFile();
                if (executable.canExecute() || executable.setExecutable(true)) {
                    return file;
                }
            }
        }
        throw new BundlingFailedException("there is no esbuild for this machine in " + folder
                + (Files.exists(folder) ? "" : ", which does not exist"));
    }
}
