using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Pages.Public.Attestations;

/// <summary>Vérification publique d'une attestation : ce que le code QR ouvre.</summary>
public sealed class FicheModel(IRegistreLabelAppService registre) : PageModel
{
    /// <summary>Numéro demandé, tel quel s'il est inconnu.</summary>
    public string Numero { get; private set; } = "";

    /// <summary>Nulle : aucun label ne porte ce numéro.</summary>
    public AttestationPubliqueDto? Attestation { get; private set; }

    public int LargeurBadge => BadgeLabel.Largeur;

    public int HauteurBadge => BadgeLabel.Hauteur;

    public string Phrase => Attestation!.Etat switch
    {
        EtatAttestation.Valable => $"Cette attestation est authentique. Le label de {Attestation.Commune} est valable jusqu’au {Formats.Date(Attestation.ValableJusquau)}.",
        EtatAttestation.AVenir => $"Cette attestation est authentique. Le label de {Attestation.Commune} sera valable à partir du {Formats.Date(Attestation.ValableDu)}.",
        EtatAttestation.Expiree => $"Cette attestation est authentique, mais le label de {Attestation.Commune} a expiré le {Formats.Date(Attestation.ValableJusquau)} : il ne s’affiche plus.",
        _ => $"Le label de {Attestation.Commune} a été retiré le {Formats.Date(Attestation.RetireeLe)} : cette attestation n’a plus de valeur.",
    };

    public string CodeBadge =>
        $"<a href=\"{Adresse("")}\"><img src=\"{Adresse("/badge.svg")}\" width=\"{LargeurBadge}\" height=\"{HauteurBadge}\" alt=\"{WebUtility.HtmlEncode(Attestation!.Commune)}, label {LibellesLabel.Nom} : vérifier l’attestation\"></a>";

    public async Task OnGetAsync(string numero, CancellationToken ct)
    {
        Numero = numero;
        try
        {
            Attestation = await registre.GetAttestationAsync(numero, ct);
        }
        catch (EntityNotFoundException)
        {
            // Dit sur cette page, avec de quoi corriger le numéro, plutôt que sur la page d'erreur.
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private string Adresse(string suite) => $"{Request.Scheme}://{Request.Host}{Request.PathBase}/attestations/{Attestation!.Numero}{suite}";
}
