// RUN: %check_rule %s fanout-unbounded-queue -- -std=gnu17 -D_GNU_SOURCE
// Queues of the program's own in C: lists, and arrays that grow.

#include <pthread.h>
#include <stdlib.h>
#include <sys/queue.h>

void lookup(const char *uri);

struct job {
  const char *uri;
  struct job *next;
  STAILQ_ENTRY(job) link;
};

// a list
static struct {
  pthread_mutex_t lock;
  pthread_cond_t more, less;
  struct job *head, *tail;
  unsigned waiting;
} list = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, PTHREAD_COND_INITIALIZER, NULL, NULL, 0};

static void *takeFromList(void *unused) {
  for (;;) {
    pthread_mutex_lock(&list.lock);
    while (list.head == NULL)
      pthread_cond_wait(&list.more, &list.lock);
    struct job *job = list.head;
    list.head = job->next;
    list.waiting--;
    pthread_cond_signal(&list.less);
    pthread_mutex_unlock(&list.lock);
    lookup(job->uri);
    free(job);
  }
  return unused;
}

static void append(struct job *job) {
  pthread_mutex_lock(&list.lock);
  job->next = NULL;
  if (list.head == NULL)
    list.head = job;
  else
    list.tail->next = job;
  list.tail = job;
  list.waiting++;
  pthread_cond_signal(&list.more);
  pthread_mutex_unlock(&list.lock);
}

static void appendWhenShort(struct job *job) {
  pthread_mutex_lock(&list.lock);
  while (list.waiting >= 64)
    pthread_cond_wait(&list.less, &list.lock);
  job->next = NULL;
  if (list.head == NULL)
    list.head = job;
  else
    list.tail->next = job;
  list.tail = job;
  list.waiting++;
  pthread_cond_signal(&list.more);
  pthread_mutex_unlock(&list.lock);
}

void toList(struct job **jobs, size_t count) {
  for (size_t i = 0; i < count; i++)
    append(jobs[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
}

// OK: it waits until the list is short.
void toShortList(struct job **jobs, size_t count) {
  for (size_t i = 0; i < count; i++)
    appendWhenShort(jobs[i]);
}

// a list of <sys/queue.h>
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t filled = PTHREAD_COND_INITIALIZER;
static STAILQ_HEAD(jobs, job) waiting = STAILQ_HEAD_INITIALIZER(waiting);

static void *takeFromQueue(void *unused) {
  for (;;) {
    pthread_mutex_lock(&lock);
    while (STAILQ_EMPTY(&waiting))
      pthread_cond_wait(&filled, &lock);
    struct job *job = STAILQ_FIRST(&waiting);
    STAILQ_REMOVE_HEAD(&waiting, link);
    pthread_mutex_unlock(&lock);
    lookup(job->uri);
  }
  return unused;
}

void toQueue(struct job **jobs, size_t count) {
  for (size_t i = 0; i < count; i++) {
    struct job *job = jobs[i];
    pthread_mutex_lock(&lock);
    STAILQ_INSERT_TAIL(&waiting, job, link);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
    pthread_cond_signal(&filled);
    pthread_mutex_unlock(&lock);
  }
}

// an array
struct ring {
  pthread_mutex_t lock;
  pthread_cond_t more;
  const char **slots;
  size_t first, used, room;
};

static void *takeFromRing(void *argument) {
  struct ring *ring = argument;
  for (;;) {
    pthread_mutex_lock(&ring->lock);
    while (ring->used == 0)
      pthread_cond_wait(&ring->more, &ring->lock);
    const char *uri = ring->slots[ring->first];
    ring->first = (ring->first + 1) % ring->room;
    ring->used--;
    pthread_mutex_unlock(&ring->lock);
    lookup(uri);
  }
}

static void grow(struct ring *ring) {
  const char **larger = malloc(2 * ring->room * sizeof *larger);
  for (size_t i = 0; i < ring->used; i++)
    larger[i] = ring->slots[(ring->first + i) % ring->room];
  free(ring->slots);
  ring->slots = larger;
  ring->first = 0;
  ring->room *= 2;
}

static void put(struct ring *ring, const char *uri) {
  pthread_mutex_lock(&ring->lock);
  if (ring->used == ring->room)
    grow(ring);
  ring->slots[(ring->first + ring->used++) % ring->room] = uri;
  pthread_cond_signal(&ring->more);
  pthread_mutex_unlock(&ring->lock);
}

static int putIfRoom(struct ring *ring, const char *uri) {
  pthread_mutex_lock(&ring->lock);
  int room = ring->used < ring->room;
  if (room) {
    ring->slots[(ring->first + ring->used++) % ring->room] = uri;
    pthread_cond_signal(&ring->more);
  }
  pthread_mutex_unlock(&ring->lock);
  return room;
}

void toRing(struct ring *ring, const char *const *uris, size_t count) {
  for (size_t i = 0; i < count; i++)
    put(ring, uris[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
}

// OK: the ring stays as large as it is.
void toFixedRing(struct ring *ring, const char *const *uris, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (!putIfRoom(ring, uris[i]))
      lookup(uris[i]);
}

int start(struct ring *ring) {
  pthread_t threads[3];
  return pthread_create(&threads[0], NULL, takeFromList, NULL) ||
         pthread_create(&threads[1], NULL, takeFromQueue, NULL) ||
         pthread_create(&threads[2], NULL, takeFromRing, ring);
}
