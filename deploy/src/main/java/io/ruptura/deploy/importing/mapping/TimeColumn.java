package io.ruptura.deploy.importing.mapping;

import io.ruptura.domain.config.binding.Setting;

/** A time that stands in one or more columns of a row. */
public record TimeColumn(
        @Setting(value = "Name by which events refer to it.", example = "answered")
        String name,

        @Setting(value = "Where it stands: columns joined as the format expects.", example = "'{date} {ser_start}'")
        String text,

        @Setting(
                value = "Pattern of java.time.format.DateTimeFormatter. Hours up to 47 are the next day's.",
                example = "yyMMdd H:mm:ss")
        String format,

        @Setting(
                value =
                        "Name of a time that came before: when this one is more than 12 h earlier, it is after midnight.",
                example = "opened")
        String nextDayAfter,

        @Setting(value = "Name of a time this one cannot precede: when it does, that one is taken.", example = "opened")
        String notBefore) {}
