/** Foreign CSV files become commands by a mapping, and nothing else. */
package dev.countersign.importing;
