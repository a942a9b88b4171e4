// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Loops that take the next piece of a text or a message.

#include <pthread.h>
#include <regex.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
void *look(void *);
static void start(void *of)
{
    pthread_t t;
    if (pthread_create(&t, NULL, look, of) == 0)
        pthread_detach(t);
}
void words(char *header)
{
    char *rest, *word = strtok_r(header, ", ", &rest);
    if (!word)
        return;
    do {
        start(strdup(word));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    } while ((word = strtok_r(NULL, ", ", &rest)));
}
void own_words(void)
{
    char header[] = "gzip, br";
    char *rest, *word = strtok_r(header, ", ", &rest);
    if (!word)
        return;
    do {
        start(strdup(word));
    } while ((word = strtok_r(NULL, ", ", &rest)));
}
void ports(const char *list)
{
    unsigned port;
    int used;
    for (; sscanf(list, "%u%n", &port, &used) == 1; list += used)
        start((void *)(uintptr_t)port);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void few_ports(const char *list)
{
    unsigned port, seen = 0;
    int used;
    for (; seen < 8 && sscanf(list, "%u%n", &port, &used) == 1; list += used) {
        start((void *)(uintptr_t)port);
        seen++;
    }
}
void links(const regex_t *re, char *page)
{
    regmatch_t m[1];
    while (regexec(re, page, 1, m, 0) == 0) {
        start(strndup(page + m[0].rm_so, 16));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        page += m[0].rm_eo;
    }
}
struct record { uint16_t len; uint8_t data[]; } __attribute__((packed));
int records(uint8_t *msg, size_t left)
{
    while (left >= sizeof(struct record)) {
        struct record *r = (void *)msg;
        size_t whole = sizeof *r + r->len;
        if (whole > left)
            return -1;
        start(r);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        msg += whole;
        left -= whole;
    }
    return 0;
}
int records_of_a_datagram(uint8_t *msg)
{
    size_t left = 256;
    while (left >= sizeof(struct record)) {
        struct record *r = (void *)msg;
        start(r);
        msg += 64;
        left -= 64;
    }
    return 0;
}
void sessions(const char *line)
{
    unsigned long n = 0;
    const char *p = strstr(line, "sessions=");
    if (p)
        n = strtoul(p + 9, NULL, 10);
    while (n-- > 0)
        start(NULL);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void two_sessions(const char *line)
{
    unsigned long n = 1;
    if (strstr(line, "twice"))
        n = 2;
    while (n-- > 0)
        start(NULL);
}
