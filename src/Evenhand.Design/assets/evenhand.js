import { initAll } from './govuk-frontend.min.js'

// The classes by which the components know that they may add what needs a script; without them the page is whole as it stands.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
