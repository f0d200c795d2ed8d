/**
 * The OpenAPI document, generated from what the gateway is made of.
 *
 * <p>Nothing is decided here, and nothing is described that the code does not do.
 */
@NullMarked
package congvu.producers.gateway.openapi;

import org.jspecify.annotations.NullMarked;
