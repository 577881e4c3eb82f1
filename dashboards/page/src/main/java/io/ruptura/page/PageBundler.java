package io.ruptura.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the page's files from its sources, when they are not there yet for just these sources. Arguments: the folder of the sources, the folder to write {@code
 * index.html} and its assets to, a folder to work in.
 */
public final class PageBundler {

    private PageBundler() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path sources = Path.of(args[0]);
        Path web = Path.of(args[1]);
        Path work = Files.createDirectories(Path.of(args[2]));

        Path done = work.resolve("bundled");
        String fingerprint = Fingerprint.of(sources, WebPackages.onClassPath());
        if (Files.exists(web.resolve("index.html"))
                && Files.exists(done)
                && Files.readString(done).equals(fingerprint)) {
            return;
        }
        EsBuild esBuild = WebPackages.install(work.resolve("packages"));
        Folders.delete(web);
        esBuild.bundle(web.resolve("assets"), sources.resolve("main.ts"), sources.resolve("console.css"));
        PageFiles files = new PageFiles(web);
        files.writeIndex(sources.resolve("index.html"));
        files.copy(sources.resolve("favicon.svg"));
        files.compress();
        Files.writeString(done, fingerprint);
        System.out.println(files.sizes());
    }
}
