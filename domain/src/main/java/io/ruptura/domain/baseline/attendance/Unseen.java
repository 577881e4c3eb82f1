package io.ruptura.domain.baseline.attendance;

import java.time.ZoneId;

/**
 * Hours that were never seen, where nobody knows whether somebody will be there. They are taken for unattended where most services close: in the first night, and on the
 * first weekend of a service that closes at night. What is missed there is little, and an alarm at each first closing time is what people remember.
 */
final class Unseen {

    private static final long DAY = 24 * 3_600_000L;
    /** After so many days it is known whether a service closes at night. */
    private static final int SEVERAL = 3;

    private static final int DAYS = 7;
    /** Weekends begin on one and end on the other, depending on the country. */
    private static final int FRIDAY = 4;

    /** 18:00 to 08:00 is out of office hours, 22:00 to 06:00 the dead of night. */
    private static final int EVENING = 18 * TenMinutes.OF_HOUR;

    private static final int MORNING = 8 * TenMinutes.OF_HOUR;
    private static final int LATE = 22 * TenMinutes.OF_HOUR;
    private static final int EARLY = 6 * TenMinutes.OF_HOUR;

    private Unseen() {}

    /** @param seen what is known of those that were seen */
    static LearnedHours hours(Attendance attendance, LearnedHours seen, ZoneId zone) {
        long age = attendance.untilMillis() - attendance.sinceMillis();
        if (age < DAY) {
            return firstNight(attendance.day());
        }
        return age < SEVERAL * DAY || seen.isAlways() ? LearnedHours.ALWAYS : firstWeekend(attendance, zone);
    }

    /** Unless contacts were answered in the dead of night. */
    private static LearnedHours firstNight(float[] day) {
        for (int time = 0; time < TenMinutes.OF_DAY; time++) {
            if ((time >= LATE || time < EARLY) && day[time] < 0) {
                return LearnedHours.ALWAYS;
            }
        }
        return LearnedHours.unattendedWhere(timeOfWeek -> {
            int time = timeOfWeek % TenMinutes.OF_DAY;
            return (time >= EVENING || time < MORNING) && day[time] >= 0;
        });
    }

    private static LearnedHours firstWeekend(Attendance attendance, ZoneId zone) {
        return LearnedHours.unattendedWhere(time -> {
            int dayOfWeek = time / TenMinutes.OF_DAY;
            return dayOfWeek >= FRIDAY && !wasSeen(dayOfWeek, attendance, zone);
        });
    }

    /** Whether such a day was seen to its end. */
    private static boolean wasSeen(int dayOfWeek, Attendance attendance, ZoneId zone) {
        long today = TenMinutes.dayOf(attendance.untilMillis() - 1, zone);
        long first = TenMinutes.dayOf(attendance.sinceMillis(), zone);
        for (long day = Math.max(first, today - DAYS); day < today; day++) {
            if (Math.floorMod(day, DAYS) == dayOfWeek) {
                return true;
            }
        }
        return false;
    }
}
