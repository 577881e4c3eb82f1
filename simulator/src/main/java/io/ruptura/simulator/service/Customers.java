package io.ruptura.simulator.service;

import io.ruptura.domain.event.Event;
import io.ruptura.simulator.chance.Chance;
import io.ruptura.simulator.chance.WeightedChoice;
import io.ruptura.simulator.scenario.CustomersConfig;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The customers of the service: each has a tier, a value, a region and rights that are a function of its number, so none needs to be kept.
 */
public final class Customers {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final CustomersConfig config;
    private final WeightedChoice regions;
    private final long seed;

    public Customers(CustomersConfig config, long seed) {
        this.config = config;
        this.regions = new WeightedChoice(config.regions());
        this.seed = seed;
    }

    /** One of them; {@code region} is null when none is told. */
    record Known(Event.Customer customer, String region) {}

    /** Any of them, each as likely. */
    Known draw(UniformRandomProvider rng) {
        int number = rng.nextInt(config.count());
        UniformRandomProvider own = RandomSource.SPLIT_MIX_64.create(seed * MIX ^ number);
        CustomersConfig.Tier tier = tier(own.nextDouble());
        double value = tier == null ? Double.NaN : Math.rint(tier.value() * (0.5 + own.nextDouble()));
        String legal = Chance.happens(own, config.legalShare()) ? "over-60" : null;
        String name = tier == null ? null : tier.name();
        return new Known(new Event.Customer("c-" + number, name, value, legal), regions.draw(own));
    }

    private CustomersConfig.Tier tier(double drawn) {
        double at = drawn;
        for (CustomersConfig.Tier tier : config.tiers()) {
            if (at < tier.share()) {
                return tier;
            }
            at -= tier.share();
        }
        return null;
    }
}
