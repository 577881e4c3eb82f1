package io.ruptura.simulator.service;

import io.ruptura.domain.event.Event;
import io.ruptura.simulator.scenario.CustomersConfig;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** The customers of the service: each has a tier and a value that are a function of its number, so none needs to be kept. */
public final class Customers {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final CustomersConfig config;
    private final long seed;

    public Customers(CustomersConfig config, long seed) {
        this.config = config;
        this.seed = seed;
    }

    /** Any of them, each as likely. */
    Event.Customer draw(UniformRandomProvider rng) {
        int number = rng.nextInt(config.count());
        UniformRandomProvider own = RandomSource.SPLIT_MIX_64.create(seed * MIX ^ number);
        double at = own.nextDouble();
        for (CustomersConfig.Tier tier : config.tiers()) {
            if (at < tier.share()) {
                double value = Math.rint(tier.value() * (0.5 + own.nextDouble()));
                return new Event.Customer("c-" + number, tier.name(), value, null);
            }
            at -= tier.share();
        }
        return new Event.Customer("c-" + number, null, Double.NaN, null);
    }
}
