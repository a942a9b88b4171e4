// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. close() of a member, and of a copy of its number.
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
struct bridge { struct pollfd slots[8]; unsigned used; };
static void finish_oldest(struct bridge *b) {
  poll(b->slots, 1, 1000);
#ifdef OTHER
  int fd = b->slots[0].fd;
  close(fd);
#else
  close(b->slots[0].fd);
#endif
  for (unsigned i = 1; i < b->used; i++)
    b->slots[i - 1] = b->slots[i];
  b->used--;
}
static int open_node(struct bridge *b, const struct sockaddr_in *to) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (b->used == 8)
    finish_oldest(b);
  connect(fd, (const struct sockaddr *)to, sizeof(*to));
  b->slots[b->used++].fd = fd;
  return 0;
}
void blackout(struct bridge *b, const struct sockaddr_in *rig, int n) {
  for (int i = 0; i < n; i++)
    open_node(b, &rig[i]);
}
