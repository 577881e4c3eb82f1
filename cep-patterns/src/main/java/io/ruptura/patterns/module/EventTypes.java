package io.ruptura.patterns.module;

import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.common.client.configuration.common.ConfigurationCommonEventTypeBean;
import com.espertech.esper.common.client.util.AccessorStyle;
import io.ruptura.domain.baseline.Observation;

/** The one event type patterns read, {@code Observation}, and the settings every compilation and runtime shares. */
public final class EventTypes {

    private EventTypes() {}

    /** A new configuration: a record's components are its properties, and time moves only when it is told to. */
    public static Configuration configuration() {
        Configuration configuration = new Configuration();
        ConfigurationCommonEventTypeBean record = new ConfigurationCommonEventTypeBean();
        record.setAccessorStyle(AccessorStyle.PUBLIC);
        configuration.getCommon().addEventType(Observation.class.getSimpleName(), Observation.class.getName(), record);
        configuration.getRuntime().getThreading().setInternalTimerEnabled(false);
        return configuration;
    }
}
