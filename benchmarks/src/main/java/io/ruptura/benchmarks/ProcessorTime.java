package io.ruptura.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Seconds of processor time this process has used: by steps of jobs, and in all. Unlike wall time it can be compared when others use the machine too. */
public final class ProcessorTime {

    private static final int SHOWN = 14;

    private ProcessorTime() {}

    public static double ofProcess() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return seconds(system.getProcessCpuTime());
    }

    /** The busiest threads alive, those of parallel subtasks taken together. */
    public static Map<String, Object> byThread() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Long> nanos = new TreeMap<>();
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null) {
                nanos.merge(step(info.getThreadName()), Math.max(0, threads.getThreadCpuTime(id)), Long::sum);
            }
        }
        Map<String, Object> busiest = new LinkedHashMap<>();
        nanos.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(thread -> busiest.put(thread.getKey(), seconds(thread.getValue())));
        return busiest;
    }

    private static String step(String threadName) {
        return threadName.replaceFirst(" ?\\(\\d+/\\d+\\)#\\d+.*", "").replaceAll("\\d+", "n");
    }

    private static double seconds(long nanos) {
        return Math.round(nanos / (double) TimeUnit.MILLISECONDS.toNanos(100)) / 10.0;
    }
}
