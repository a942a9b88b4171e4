// spawn: connect of a non-blocking socket
// loop: for over an array parameter
// origin: array parameter
// waits: poll
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: chunks of sockets, all closed before the next
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>

enum { ROUND_TIMEOUT_MS = 500, CHUNK = 30 };

static int open_peer(const struct sockaddr_in *peer)
{
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return -1;
    if (connect(fd, (const struct sockaddr *)peer, sizeof(*peer)) < 0 && errno != EINPROGRESS &&
        errno != ECONNREFUSED) {
        close(fd);
        return -1;
    }
    witnessEnter();
    return fd;
}

/* Says hello on every socket that becomes writable, then closes all. */
static int finish(struct pollfd *fds, size_t n)
{
    int reached = 0;
    if (poll(fds, n, ROUND_TIMEOUT_MS) > 0)
        for (size_t i = 0; i < n; i++)
            if ((fds[i].revents & (POLLOUT | POLLERR | POLLHUP)) == POLLOUT)
                reached += send(fds[i].fd, "hi\n", 3, MSG_NOSIGNAL) == 3;
    for (size_t i = 0; i < n; i++) {
        if (fds[i].fd >= 0) {
            close(fds[i].fd);
            witnessLeave();
        }
    }
    return reached;
}

int gossip_round(const struct sockaddr_in *peers, size_t npeers)
{
    struct pollfd *fds = calloc(npeers, sizeof(*fds));
    size_t used = 0;
    int reached = 0;

    for (size_t i = 0; i < npeers; i++) {
        fds[used].fd = open_peer(&peers[i]);
        fds[used].events = POLLOUT;
        used++;
#ifdef TWIN
        if (used == CHUNK) {
            reached += finish(fds, used);
            used = 0;
        }
#endif
    }
    reached += finish(fds, used);
    free(fds);
    return reached;
}

int main(int argc, char **argv)
{
    size_t n = witnessSize(argc, argv);
    struct sockaddr_in *peers = calloc(n, sizeof(*peers));
    for (size_t i = 0; i < n; i++) {
        peers[i].sin_family = AF_INET;
        peers[i].sin_port = htons(9);
        peers[i].sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    }
    gossip_round(peers, n);
    return witnessReport();
}
