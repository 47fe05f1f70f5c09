/** What tests stand on: a real MariaDB, a fresh installation for each context. */
@NullMarked
package kr.dongne.testing;

import org.jspecify.annotations.NullMarked;
