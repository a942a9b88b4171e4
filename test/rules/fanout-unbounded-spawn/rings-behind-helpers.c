// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// A helper that clears the place of a ring before it starts work there.

#include <pthread.h>
#include <stddef.h>

struct batch {
  int *items;
  int count;
};

struct ring {
  pthread_t *slots;
  int *used;
  int places;
  int next;
};

void *work(void *item);

static void clear(struct ring *r, int slot) {
  if (r->used[slot])
    pthread_join(r->slots[slot], NULL);
  r->used[slot] = 0;
}

static int add(struct ring *r, int *item) {
  int slot = r->next;
  r->next = (r->next + 1) % r->places;
  clear(r, slot);
  r->used[slot] = 1;
  return pthread_create(&r->slots[slot], NULL, work, item);
}

// OK: each place is cleared before it is taken again.
void ofEight(struct ring *r, struct batch *b) {
  r->places = 8;
  for (int i = 0; i < b->count; i++)
    add(r, &b->items[i]);
}

struct wide {
  pthread_t *slots;
  int *used;
  int room;
  int mark;
};

static void clearWide(struct wide *r, int slot) {
  if (r->used[slot])
    pthread_join(r->slots[slot], NULL);
  r->used[slot] = 0;
}

static int addWide(struct wide *r, int *item) {
  int slot = r->mark;
  r->mark = (r->mark + 1) % r->room;
  clearWide(r, slot);
  r->used[slot] = 1;
  return pthread_create(&r->slots[slot], NULL, work, item);
}

// As many places as there are items.
void ofAll(struct wide *r, struct batch *b) {
  r->room = b->count;
  for (int i = 0; i < b->count; i++)
    addWide(r, &b->items[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct row {
  pthread_t *slots;
  int *used;
  int last;
};

static void clearRow(struct row *r, int slot) {
  if (r->used[slot])
    pthread_join(r->slots[slot], NULL);
  r->used[slot] = 0;
}

static int addRow(struct row *r, int *item) {
  int slot = r->last++;
  clearRow(r, slot);
  r->used[slot] = 1;
  return pthread_create(&r->slots[slot], NULL, work, item);
}

// It never comes round.
void inRow(struct row *r, struct batch *b) {
  for (int i = 0; i < b->count; i++)
    addRow(r, &b->items[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
