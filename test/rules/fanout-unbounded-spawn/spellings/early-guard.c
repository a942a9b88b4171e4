// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A value where the variable is declared, and behind that.
#include <pthread.h>
#include <string.h>
void *submit(void *line);
static size_t lines(const char *text) {
  size_t n = 0;
  for (; *text; text++)
    n += *text == '\n';
  return n;
}
int import(char *text) {
  char *save = NULL, *line;
#ifdef OTHER
  size_t n;
  n = lines(text);
#else
  size_t n = lines(text);
#endif
  if (n > 48)
    return -1;
  for (line = strtok_r(text, "\n", &save); line; line = strtok_r(NULL, "\n", &save)) {
    pthread_t t;
    if (pthread_create(&t, 0, submit, line) != 0)
      return -1;
    pthread_detach(t);
  }
  return 0;
}
