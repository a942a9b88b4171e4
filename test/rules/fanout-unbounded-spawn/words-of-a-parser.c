// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A helper that takes the next word of a text, as it keeps in an object where it is.

#include <pthread.h>
#include <string.h>

struct monitor {
  const char *plugin;
  char *rest;
};
void *check(void *name);

static int start_next(struct monitor *m) {
  pthread_t t;
  char *name = strsep(&m->rest, "\n");
  if (!name)
    return 0;
  pthread_create(&t, NULL, check, name);
  pthread_detach(t);
  return 1;
}

void check_all(const char *plugin, char *config) {
  struct monitor m = {plugin, config};
  while (start_next(&m))
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    ;
}

void check_few(const char *plugin, char *config) {
  struct monitor m = {plugin, config};
  for (int slot = 0; slot < 8; slot++)
    start_next(&m);
}

static int next_name(struct monitor *m, char **name) {
  char *at = strchr(m->rest, '\n');
  if (!at)
    return 0;
  *name = m->rest;
  m->rest = at + 1;
  return 1;
}

void while_there_are_more(struct monitor *m) {
  char *name;
  int more = 1;
  while (more)
    if ((more = next_name(m, &name))) {
      pthread_t t;
      pthread_create(&t, NULL, check, name);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      pthread_detach(t);
    }
}

void one_after_the_other(struct monitor *m) {
  char *name;
  int more = 1;
  while (more)
    if ((more = next_name(m, &name))) {
      pthread_t t;
      pthread_create(&t, NULL, check, name);
      pthread_join(t, NULL);
    }
}
