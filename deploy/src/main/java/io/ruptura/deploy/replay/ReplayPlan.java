package io.ruptura.deploy.replay;

import java.nio.file.Path;
import java.util.List;

/**
 * What to replay and how.
 *
 * @param files event files, in the order in which they were named
 * @param out folder of the output files
 * @param finalEveryMillis distance of the ends of each window in the output; 0 for the window's own length
 * @param nowMillis when the replay was started, against which events are in the future
 * @param progress whether to tell how far it is
 * @param configuration which configuration it is, as written into the summary
 */
public record ReplayPlan(
        List<String> files,
        Path out,
        int parallelism,
        long finalEveryMillis,
        long nowMillis,
        boolean progress,
        String configuration) {}
