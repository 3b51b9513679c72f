-- expect: L141
package.loadlib('x')
