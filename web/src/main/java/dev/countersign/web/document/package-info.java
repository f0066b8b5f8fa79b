/** Files under the hash of their content, in parts, so that nobody holds a whole one. */
package dev.countersign.web.document;
