// GCC's header uses an attribute with an argument that clang 19 does not know.
// RUN: %row_check openmp %s -- -std=c17 "-D__malloc__(x)=" -I/usr/lib/gcc/x86_64-linux-gnu/12/include
#include <omp.h>

void machine(void) {
  omp_get_num_procs();   //= source hardware
  omp_get_max_threads(); //= source configured
  omp_get_num_threads(); //= source configured
  omp_set_num_threads(4); //= configure thread
  omp_get_thread_num();
}
