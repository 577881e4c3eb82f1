/** The one configuration file, typed: every key is a record component with its default, rule and example. Nothing else reads settings. */
package io.ruptura.domain.config;
