// spawn: pthread_create
// loop: while over a linked list
// origin: reply of a server
// limiter: POSIX semaphore
// waits: after the loop
// distance: same function
// differs: where the semaphore is taken
// A: unbounded Y2 | limiter: semaphore in the thread
// B: bounded N4 | limiter: semaphore before the thread
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>

struct mailbox {
  char *path;
  unsigned long uidnext;
  pthread_t syncer;
  struct account *account;
  struct mailbox *next;
};

struct account {
  const char *host;
  sem_t logins;
  struct mailbox *boxes;
};

static void *sync_mailbox(void *p) {
  struct mailbox *mb = p;
  witnessEnter();
#ifndef TWIN
  sem_wait(&mb->account->logins);
#endif
  witnessWork();
  mb->uidnext++;
  witnessLeave();
  sem_post(&mb->account->logins);
  return NULL;
}

static int parse_list(struct account *acc, const char *reply) {
  static const char tag[] = "* LIST () \"/\" ";
  while (strncmp(reply, tag, sizeof(tag) - 1) == 0) {
    const char *end = strstr(reply, "\r\n");
    if (!end)
      return -1;
    struct mailbox *mb = calloc(1, sizeof(*mb));
    mb->path = strndup(reply + sizeof(tag) - 1, end - reply - sizeof(tag) + 1);
    mb->account = acc;
    mb->next = acc->boxes;
    acc->boxes = mb;
    reply = end + 2;
  }
  return 0;
}

int account_sync(struct account *acc) {
  struct mailbox *mb;
  int rc = 0;
  for (mb = acc->boxes; mb; mb = mb->next) {
#ifdef TWIN
    sem_wait(&acc->logins);
#endif
    rc = pthread_create(&mb->syncer, NULL, sync_mailbox, mb);
    if (rc != 0) {
      fprintf(stderr, "%s: %s: %s\n", acc->host, mb->path, strerror(rc));
      return rc;
    }
  }
  for (mb = acc->boxes; mb; mb = mb->next)
    pthread_join(mb->syncer, NULL);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *reply = calloc(n + 1, 40), *at = reply;
  for (size_t i = 0; i < n; i++)
    at += sprintf(at, "* LIST () \"/\" lists/%zu\r\n", i);
  struct account acc = {.host = "imap.example.org"};
  sem_init(&acc.logins, 0, 10);
  if (parse_list(&acc, reply) == 0)
    account_sync(&acc);
  return witnessReport();
}
