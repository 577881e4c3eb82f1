package io.ruptura.patterns;

import com.espertech.esper.common.client.EventBean;

/** A row that a pattern's output statement produced, and when. */
record Match(CompiledPattern pattern, long timeMillis, EventBean row) {}
