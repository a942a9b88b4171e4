// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. The smaller of two numbers by ?:, and by if and else.
#include <pthread.h>
#include <stdlib.h>
struct file { char path[64]; };
struct request { struct file *files; unsigned nfiles, parallel; };
static void *send_delta(void *arg) {
  ((struct file *)arg)->path[0] = 0;
  return NULL;
}
int sync_changes(const struct request *req) {
  const unsigned chunk = req->parallel ? req->parallel : 1;
  pthread_t *senders = calloc(chunk, sizeof(*senders));
  for (unsigned done = 0; done < req->nfiles;) {
#ifdef OTHER
    unsigned n;
    if (req->nfiles - done < chunk)
      n = req->nfiles - done;
    else
      n = chunk;
#else
    unsigned n = req->nfiles - done < chunk ? req->nfiles - done : chunk;
#endif
    unsigned k;
    for (k = 0; k < n; k++)
      pthread_create(&senders[k], NULL, send_delta, &req->files[done + k]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    done += k;
    while (k > 0)
      pthread_join(senders[--k], NULL);
  }
  return 0;
}
